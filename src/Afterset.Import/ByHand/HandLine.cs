using Afterset.Units;

namespace Afterset.Import.ByHand;

/// <summary>What one line says, before anybody knows what its words mean.</summary>
sealed class HandLine
{
    internal List<HandPart> Parts { get; } = [new()];

    internal HandPart Current => Parts[^1];

    internal TimeSpan? Duration { get; set; }

    internal Length? Distance { get; set; }

    internal Length? Ascent { get; set; }

    internal Length? Descent { get; set; }

    internal bool IsHilly { get; set; }

    /// <summary>The day said: 0 for today, 1 for yesterday.</summary>
    internal int? DaysAgo { get; set; }

    internal DateTime? Date { get; set; }

    internal TimeSpan? TimeOfDay { get; set; }

    /// <summary>Where the day or the time stands.</summary>
    internal int WhenPosition { get; set; }
}

/// <summary>One exercise, or the heading of the line.</summary>
sealed class HandPart
{
    internal List<HandToken> Words { get; } = [];

    internal int? Sets { get; set; }

    internal int? Repetitions { get; set; }

    internal TimeSpan? SetDuration { get; set; }

    internal Length? SetDistance { get; set; }

    internal Mass? LiftedMass { get; set; }

    internal int MassPosition { get; set; }

    internal Rpe? Rpe { get; set; }

    /// <summary>The word that stood for the rating; null when it was a number.</summary>
    internal string? RatingWord { get; set; }

    internal bool IsEmpty => Words.Count == 0 && Sets is null && LiftedMass is null && Rpe is null;
}
