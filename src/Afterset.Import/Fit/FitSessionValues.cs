using Afterset.Units;

namespace Afterset.Import.Fit;

/// <summary>Those values of a session that can be impossible; each that is becomes a finding.</summary>
sealed class FitSessionValues(FitSession session, string place, FitFindings findings)
{
    /// <summary>The word of the sport.</summary>
    internal string? Sport() => Word(session.Sport, FitWords.Sport, "Sport");

    /// <summary>The word of the kind of sport.</summary>
    internal string? SubSport() => Word(session.SubSport, FitWords.SubSport, "Sub-sport");

    /// <summary>Mean heart rate.</summary>
    internal HeartRate? AverageHeartRate() => HeartRateOf(session.AverageHeartRateBpm, "average");

    /// <summary>Highest heart rate.</summary>
    internal HeartRate? MaxHeartRate() => HeartRateOf(session.MaxHeartRateBpm, "highest");

    /// <summary>How hard it felt.</summary>
    internal Rpe? Rpe()
    {
        if (session.Rpe is not { } value)
            return null;
        var rpe = Units.Rpe.TryFromCr10(value);
        if (rpe is null)
            Drop("The rating of exertion is not 0 to 10; it was left out.");
        return rpe;
    }

    /// <summary>How it felt.</summary>
    internal int? Feel()
    {
        if (session.Feel is not { } feel || feel is >= 0 and <= 100)
            return session.Feel;
        Drop("How it felt is not 0 to 100; it was left out.");
        return null;
    }

    // Devices without a strap write zero.
    HeartRate? HeartRateOf(int? bpm, string which)
    {
        if (bpm is not { } value || value == 0)
            return null;
        var rate = HeartRate.TryFromBpm(value);
        if (rate is null)
            findings.Add(FitFindings.HeartRate, place, $"The {which} heart rate is none that a heart can have; it was left out.", FindingSeverity.ValueDropped);
        return rate;
    }

    string? Word(int? number, Func<int, string?> words, string what)
    {
        if (number is not { } known)
            return null;
        var word = words(known);
        if (word is null)
            findings.Add(FitFindings.UnknownSport, place, $"{what} {known} is not known; it was left out.", FindingSeverity.ValueDropped);
        return word;
    }

    void Drop(string message) => findings.Add(FitFindings.Rating, place, message, FindingSeverity.ValueDropped);
}
