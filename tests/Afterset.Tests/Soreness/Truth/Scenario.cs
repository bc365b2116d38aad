namespace Afterset.Tests.Soreness.Truth;

/// <summary>How soreness comes about.</summary>
enum World
{
    /// <summary>By the equations of the model.</summary>
    AsAssumed,

    /// <summary>From the training of somebody else, about whom the learner knows nothing.</summary>
    NotFromLoad,

    /// <summary>By the equations, but ratings stray as Student's t with three degrees of freedom does.</summary>
    HeavyTails,

    /// <summary>By the equations, but half a day later.</summary>
    Later,

    /// <summary>By the equations, in people who are usually hardly sore.</summary>
    HardlySore,

    /// <summary>By the equations, in people who are usually so sore that nobody ever has to say 0, as the learner knows.</summary>
    FarFromZero,
}

/// <summary>How people put what they feel into a number from 0 to 10.</summary>
enum Telling
{
    /// <summary>The nearest whole number.</summary>
    WholeNumbers,

    /// <summary>The nearest even number.</summary>
    EvenNumbers,

    /// <summary>The nearest of 0, 2 and 5.</summary>
    ZeroTwoFive,

    /// <summary>Two times in five the number of last time.</summary>
    SameAgain,

    /// <summary>Only when sorer than usual.</summary>
    OnlyWhenSore,
}

/// <summary>What the learner gets to know of what was done and told.</summary>
enum History
{
    /// <summary>All of it.</summary>
    AsItWas,

    /// <summary>One workout in three was never logged.</summary>
    ThirdMissing,

    /// <summary>Each workout is there twice.</summary>
    LoggedTwice,

    /// <summary>Each workout is there twice until ten weeks after the first check-in, and once from then on.</summary>
    TwiceAtFirst,

    /// <summary>Efforts are rated 30 % too high.</summary>
    RatedHigher,

    /// <summary>A check-in is dated a day after it was felt.</summary>
    DatedDayLate,

    /// <summary>A check-in is dated a day before it was felt.</summary>
    DatedDayEarly,

    /// <summary>No workout is known until four weeks after the first check-in.</summary>
    FirstMonthMissing,
}

/// <summary>A world, the habits of the people in it, and what is known of them.</summary>
sealed record Scenario(string Name)
{
    internal World World { get; init; }

    internal Telling Telling { get; init; }

    internal History History { get; init; }

    /// <summary>Check-ins on Mondays and Thursdays; else on six days of seven, at random.</summary>
    internal bool IsTwiceWeekly { get; init; }

    internal static Scenario Right { get; } = new("as the model assumes");

    internal static Scenario TwiceWeekly { get; } = new("two check-ins a week") { IsTwiceWeekly = true };

    internal static Scenario HardlySore { get; } = new("people who are usually hardly sore") { World = World.HardlySore };

    internal static Scenario FarFromZero { get; } = new("usual level of 3.8 in people and model") { World = World.FarFromZero };

    internal static IReadOnlyList<Scenario> Habits { get; } =
    [
        new("only 0, 2 and 5") { Telling = Telling.ZeroTwoFive },
        new("two in five: same as last time") { Telling = Telling.SameAgain },
        new("only when sorer than usual") { Telling = Telling.OnlyWhenSore },
    ];

    internal static IReadOnlyList<Scenario> WrongWorlds { get; } =
    [
        new("soreness has nothing to do with load") { World = World.NotFromLoad },
        new("heavy tails") { World = World.HeavyTails },
        new("12 h later") { World = World.Later },
        new("even numbers") { Telling = Telling.EvenNumbers },
    ];

    internal static IReadOnlyList<Scenario> WrongHistories { get; } =
    [
        new("one workout in three missing") { History = History.ThirdMissing },
        new("each workout twice") { History = History.LoggedTwice },
        new("each workout twice for ten weeks") { History = History.TwiceAtFirst },
        new("efforts rated 30 % higher") { History = History.RatedHigher },
        new("check-ins dated a day late") { History = History.DatedDayLate },
        new("check-ins dated a day early") { History = History.DatedDayEarly },
        new("no workouts until week 5") { History = History.FirstMonthMissing },
    ];
}
