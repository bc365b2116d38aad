using Afterset.Import.Text;
using Afterset.Units;

namespace Afterset.Import.ByHand;

/// <summary>What a number can be: sets, a mass, a distance, a duration.</summary>
sealed partial class HandParser
{
    const int MostSets = 100;
    const string Units = "A number needs its unit: 60 min, 10 km, 100 kg, 225 lb, 5x5.";

    HandStop? ReadNumber()
    {
        var number = Take();
        if (number.Number >= 1900 && Peek(0).Is("-"))
            return ReadDate(number);
        if (Peek(0).Is(":"))
            return ReadClock(number);
        if (Peek(0).Text is "x" or "×" or "*")
            return ReadSets(number);
        if (IsAtEnd || !Current.IsWord)
            return new(number.Position, Units);
        return ReadUnit(number, Take());
    }

    HandStop? ReadUnit(HandToken number, HandToken unit)
    {
        if (unit.Text is "kg" or "kgs" or "kilo" or "kilos" or "lb" or "lbs" or "pound" or "pounds")
            return Lift(number, isPounds: unit.Text[0] is 'l' or 'p');
        if (Metres(unit.Text) is { } metres)
            return Cover(number, metres);
        if (Seconds(unit.Text) is { } seconds)
            return Last(number, seconds);
        return new(unit.Position, $"\"{unit.Text}\" is no unit that is known here. {Units}");
    }

    HandStop? Lift(HandToken number, bool isPounds) => Set(
        Line.Current.LiftedMass is not null,
        number.Position,
        "a mass",
        () => (Line.Current.LiftedMass, Line.Current.MassPosition) =
            (isPounds ? Mass.TryFromPounds(number.Number) : Mass.TryFromKilograms(number.Number), number.Position));

    HandStop? Cover(HandToken number, double metresInUnit)
    {
        var metres = Length.TryFromMetres(number.Number * metresInUnit);
        if (TryTake("up", "ascent", "climb"))
            return Set(Line.Ascent is not null, number.Position, "a climb", () => Line.Ascent = metres);
        if (TryTake("down", "descent"))
            return Set(Line.Descent is not null, number.Position, "a descent", () => Line.Descent = metres);
        return Set(Line.Distance is not null, number.Position, "a distance", () => Line.Distance = metres);
    }

    HandStop? Last(HandToken number, double secondsInUnit)
    {
        var seconds = number.Number * secondsInUnit;
        if (secondsInUnit == 3600)
            seconds += TakeMinutes();
        if (Plausible.Duration(seconds) is not { } duration)
            return new(number.Position, "A duration is a year at most.");
        return Set(Line.Duration is not null, number.Position, "a duration", () => Line.Duration = duration);
    }

    /// <summary>The minutes after the hours: "2h30", "2h 30min", "2h 30m".</summary>
    double TakeMinutes()
    {
        if (IsAtEnd || !Current.IsNumber || Current.Number >= 60)
            return 0;
        var hasUnit = Peek(1).Text is "m" or "min" or "mins" or "minutes";
        if (!hasUnit && (!Current.Touches || Peek(1).Text is ":" or "x" or "×"))
            return 0;
        var minutes = Take().Number;
        if (hasUnit)
            _at++;
        return minutes * 60;
    }

    HandStop? ReadSets(HandToken sets)
    {
        _at++;
        if (Plausible.Count(sets.Number) is not (>= 1 and <= MostSets and var count))
            return new(sets.Position, $"Sets are a whole number from 1 to {MostSets}, as in \"5x5\".");
        if (IsAtEnd || !Current.IsNumber)
            return new(IsAtEnd ? sets.Position : Current.Position, "How many repetitions? As in \"5x5\", \"3x60s\" or \"4x40m\".");
        var part = Line.Current;
        if (part.Sets is not null)
            return new(sets.Position, "There are sets already; put \";\" before the next exercise.");
        part.Sets = count;
        var each = Take();
        return IsAtEnd ? TakeRepetitions(part, each)
            : Current.Text is not "m" && Seconds(Current.Text) is { } seconds ? HoldEach(part, each, seconds)
            : Metres(Current.Text) is { } metres ? CoverEach(part, each, metres)
            : TakeRepetitions(part, each);
    }

    static HandStop? TakeRepetitions(HandPart part, HandToken each)
    {
        part.Repetitions = Plausible.Count(each.Number);
        return part.Repetitions is null ? new(each.Position, "Repetitions are a whole number.") : null;
    }

    HandStop? HoldEach(HandPart part, HandToken each, double secondsInUnit)
    {
        _at++;
        part.SetDuration = Plausible.Duration(each.Number * secondsInUnit);
        return part.SetDuration is null ? new(each.Position, "A duration is a year at most.") : null;
    }

    HandStop? CoverEach(HandPart part, HandToken each, double metresInUnit)
    {
        _at++;
        part.SetDistance = Length.TryFromMetres(each.Number * metresInUnit);
        return null;
    }

    static double? Metres(string unit) => unit switch
    {
        "m" or "metre" or "metres" or "meter" or "meters" => 1,
        "km" or "k" or "kms" or "kilometre" or "kilometres" or "kilometer" or "kilometers" => 1000,
        "mi" or "mile" or "miles" => Length.MetresInMile,
        _ => null,
    };

    static double? Seconds(string unit) => unit switch
    {
        "s" or "sec" or "secs" or "second" or "seconds" => 1,
        "min" or "mins" or "minute" or "minutes" => 60,
        "h" or "hr" or "hrs" or "hour" or "hours" => 3600,
        _ => null,
    };
}
