namespace Afterset.Import.Fit;

/// <summary>The fields that apps added to this input. Only a rating of perceived exertion is looked for.</summary>
sealed class FitAppFields
{
    const double NativeScale = 10;

    readonly Dictionary<(int Developer, int Number), (FitBaseType Type, double Scale, double Offset)> _ratings = [];

    /// <summary>Reads what a field means.</summary>
    internal void Describe(FitMessage message)
    {
        if (message.Whole(FitProfile.FieldDescription.Developer) is not { } developer
            || message.Whole(FitProfile.FieldDescription.Number) is not { } number)
            return;

        var isNative = IsNativeRating(message);
        if (!isNative && !IsCalledRating(message.Text(FitProfile.FieldDescription.Name)))
        {
            _ratings.Remove((developer, number));
            return;
        }

        var type = (FitBaseType)((message.Whole(FitProfile.FieldDescription.BaseType) ?? 0) & 0x1F);
        var scale = message.Number(FitProfile.FieldDescription.Scale) is > 0 and var own ? own : 1;
        var offset = message.Number(FitProfile.FieldDescription.Offset) ?? 0;
        _ratings[(developer, number)] = (type, isNative ? scale * NativeScale : scale, offset);
    }

    /// <summary>The rating in a session's app fields, 0 to 10; null when there is none.</summary>
    internal double? ReadRpe(FitMessage session)
    {
        foreach (var field in session.DeveloperFields)
        {
            if (_ratings.TryGetValue((field.Developer, field.Number), out var rating)
                && session.Number(field, rating.Type) is { } number)
                return number / rating.Scale - rating.Offset;
        }

        return null;
    }

    static bool IsNativeRating(FitMessage message) =>
        message.Whole(FitProfile.FieldDescription.NativeField) == FitProfile.Session.Rpe
        && message.Whole(FitProfile.FieldDescription.NativeMessage) is null or FitProfile.Session.Message;

    // A rating that the watch estimated is not how hard it felt.
    static bool IsCalledRating(string? name) =>
        name is not null
        && !name.Contains("estimat", StringComparison.OrdinalIgnoreCase)
        && (name.Contains("perceived exertion", StringComparison.OrdinalIgnoreCase)
            || name.Split([' ', '_', '-', '.', '(', ')']).Contains("rpe", StringComparer.OrdinalIgnoreCase));
}
