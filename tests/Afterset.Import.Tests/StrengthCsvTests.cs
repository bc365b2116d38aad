using System.Text;
using Afterset.Units;
using Afterset.Workouts;
using Xunit;

namespace Afterset.Import.Tests;

public sealed class StrengthCsvTests
{
    const string HevyHeader = """
        "title","start_time","end_time","description","exercise_title","superset_id","exercise_notes","set_index","set_type","weight_kg","reps","distance_km","duration_seconds","rpe"
        """;

    static readonly TimeZoneInfo Berlin = TimeZoneInfo.CreateCustomTimeZone("+1", TimeSpan.FromHours(1), "+1", "+1");

    static ImportResult Read(string csv) =>
        WorkoutReader.Read(Encoding.UTF8.GetBytes(csv), new ImportOptions { TimeZone = Berlin });

    static Workout Single(string csv) => Assert.Single(Read(csv).Workouts);

    [Fact]
    public void Hevy_gives_title_times_and_sets()
    {
        var workout = Single($"""
            {HevyHeader}
            "Legs, heavy","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Squat (Barbell)",,"",0,"warmup",60,8,,,
            "Legs, heavy","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Squat (Barbell)",,"",1,"normal",102.5,5,,,8.5
            "Legs, heavy","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Plank",,"",0,"failure",,,,90,
            """);

        Assert.Equal("hevy-csv", workout.Format);
        Assert.Equal("Legs, heavy", workout.Title);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(1)), workout.Start);
        Assert.Equal(TimeSpan.FromMinutes(72), workout.Duration);
        Assert.Equal([SetKind.WarmUp, SetKind.Normal, SetKind.Failure], workout.Sets.Select(set => set.Kind));
        Assert.Equal(102.5, workout.Sets[1].LiftedMass!.Value.Kilograms);
        Assert.Equal(5, workout.Sets[1].Repetitions);
        Assert.Equal(8.5, workout.Sets[1].Rpe!.Value.Cr10);
        Assert.Equal("squat", workout.Sets[1].Pattern?.Id);
        Assert.Null(workout.Sets[2].LiftedMass);
        Assert.Equal(TimeSpan.FromSeconds(90), workout.Sets[2].Duration);
    }

    [Fact]
    public void Hevy_in_pounds_and_miles_is_turned_into_kilograms_and_metres()
    {
        var set = Single($"""
            {HevyHeader.Replace("weight_kg", "weight_lbs", StringComparison.Ordinal).Replace("distance_km", "distance_miles", StringComparison.Ordinal)}
            "Carry","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Farmers Walk",,"",0,"normal",100,,0.5,60,
            """).Sets[0];

        Assert.Equal(45.359237, set.LiftedMass!.Value.Kilograms, 9);
        Assert.Equal(804.672, set.Distance!.Value.Metres, 9);
    }

    [Theory]
    [InlineData("3 févr. 2026, 18:00", 2)]
    [InlineData("30 Jun 2025, 19:56", 6)]
    [InlineData("02 Jul 2025, 17:56", 7)]
    [InlineData("5 Dez. 2025, 11:37", 12)]
    [InlineData("5. März 2025, 11:37", 3)]
    [InlineData("1 ago 2025, 10:53", 8)]
    [InlineData("1 giu 2025, 10:53", 6)]
    [InlineData("1 de out. de 2025, 10:53", 10)]
    [InlineData("1 mrt. 2025, 10:53", 3)]
    [InlineData("1 maj 2025 10:53", 5)]
    [InlineData("1. okt. 2025 kl. 10.53", 10)]
    [InlineData("1 paź 2025, 10:53", 10)]
    [InlineData("1 des. 2025, 10:53", 12)]
    [InlineData("30 juil. 2025, 19:56", 7)]
    [InlineData("Apr 30, 2026, 7:00 PM", 4)]
    [InlineData("2026-11-23 17:30:00", 11)]
    public void Hevy_writes_months_in_the_language_of_the_app(string start, int month) =>
        Assert.Equal(month, Single($"""
            {HevyHeader}
            "x","{start}","","","Squat (Barbell)",,"",0,"normal","82,5",5,,,
            """).Start!.Value.Month);

    [Fact]
    public void A_decimal_comma_is_a_decimal_point() =>
        Assert.Equal(82.5, Single($"""
            {HevyHeader}
            "x","3 févr. 2026, 18:00","3 févr. 2026, 19:00","","Squat (Barbell)",,"",0,"normal","82,5",5,,,
            """).Sets[0].LiftedMass!.Value.Kilograms);

    [Fact]
    public void A_bad_value_costs_that_value_and_a_bad_row_that_row_and_both_are_said()
    {
        var result = Read($"""
            {HevyHeader}
            "x","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Squat (Barbell)",,"",0,"normal",heavy,12+,,,11
            "x","yesterday","23 Nov 2026, 18:42","","Squat (Barbell)",,"",0,"normal",60,5,,,
            "x","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Squat (Barbell)",,"",1,"normal",60,5,,,
            """);

        var sets = Assert.Single(result.Workouts).Sets;
        Assert.Equal([null, 5], sets.Select(set => set.Repetitions));
        Assert.Equal(
            "row 2, reps; row 2, weight_kg; row 2, rpe; row 3, start_time",
            string.Join("; ", result.Findings.Select(finding => finding.Place)));
        Assert.Equal(FindingSeverity.PartDropped, result.Findings[3].Severity);
    }

    [Fact]
    public void An_unknown_exercise_is_said_once_and_never_guessed()
    {
        var result = Read($"""
            {HevyHeader}
            "x","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Zorgle Blim",,"",0,"normal",60,5,,,
            "x","23 Nov 2026, 17:30","23 Nov 2026, 18:42","","Zorgle Blim",,"",1,"normal",60,5,,,
            """);

        Assert.Equal("CSV007", Assert.Single(result.Findings).Code);
        Assert.All(Assert.Single(result.Workouts).Sets, set => Assert.Null(set.Pattern));
    }

    [Theory]
    [InlineData("Date,Workout Name,Duration,Exercise Name,Set Order,Weight,Reps,Distance,Seconds,Notes,Workout Notes,RPE", "2026-11-23 17:30:00,Legs,1h 12m,Squat (Barbell),1,100,5,0,0,,,8")]
    [InlineData("Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;RPE;Distance;Distance Unit;Seconds;Notes;Workout Notes;Workout Duration", "2026-11-23 17:30:00;Legs;Squat (Barbell);1;100,0;kg;5;8;;;0;;;72min")]
    [InlineData("\"Workout #\";\"Date\";\"Workout Name\";\"Duration (sec)\";\"Exercise Name\";\"Set Order\";\"Weight (kg)\";\"Reps\";\"RPE\";\"Distance (meters)\";\"Seconds\";\"Notes\";\"Workout Notes\"", "\"7\";\"2026-11-23 17:30:00\";\"Legs\";\"4320\";\"Squat (Barbell)\";\"1\";\"100.0\";\"5\";\"8\";\"\";\"\";\"\";\"\"")]
    public void Each_dialect_of_Strong_gives_the_same(string header, string row)
    {
        var workout = Single($"{header}\n{row}\n");

        Assert.Equal("Legs", workout.Title);
        Assert.Equal(TimeSpan.FromMinutes(72), workout.Duration);
        var set = Assert.Single(workout.Sets);
        Assert.Equal((SetKind.Normal, 5, 100d, 8d), (set.Kind, set.Repetitions, set.LiftedMass!.Value.Kilograms, set.Rpe!.Value.Cr10));
        Assert.Null(set.Duration);
        Assert.Null(set.Distance);
    }

    [Fact]
    public void Old_Strong_has_its_units_as_headers()
    {
        var workout = Single("""
            Date;Workout Name;Exercise Name;Set Order;lbs;Reps;mi.;Seconds;Notes;Workout Notes
            2017-11-23 17:30:00;Legs;Squat (Barbell);1;100;5;0;0;;
            2017-11-23 17:30:00;Legs;Running;1;0;0;2;600;;
            """);

        Assert.Equal(45.359237, workout.Sets[0].LiftedMass!.Value.Kilograms, 9);
        Assert.Equal(2 * Length.MetresInMile, workout.Sets[1].Distance!.Value.Metres, 6);
        Assert.Null(workout.Sets[1].Repetitions);
    }

    [Fact]
    public void Strong_marks_sets_by_letters_and_rests_are_no_sets()
    {
        var result = Read("""
            Date;Workout Name;Exercise Name;Set Order;Weight;Weight Unit;Reps;Distance;Distance Unit;Seconds;Notes;Workout Notes
            2026-11-23 17:30:00;Legs;Squat (Barbell);W;60;kg;5;;;;;
            2026-11-23 17:30:00;Legs;Squat (Barbell);Rest Timer;;;;;;120;;
            2026-11-23 17:30:00;Legs;Squat (Barbell);1;100;kg;5;;;;"quoted
            note";
            2026-11-23 17:30:00;Legs;Squat (Barbell);D;80;lbs;5;;;;;
            2026-11-23 17:30:00;Legs;Squat (Barbell);F;80;;5;;;;;
            2026-11-23 17:30:00;Legs;Squat (Barbell);Note;;;;;;;felt fine;
            2026-11-23 17:30:00;Legs;Squat (Barbell);Q;80;kg;5;;;;;
            """);

        Assert.Equal([SetKind.WarmUp, SetKind.Normal, SetKind.DropSet, SetKind.Failure], Assert.Single(result.Workouts).Sets.Select(set => set.Kind));
        Assert.Equal("STR001 CSV008", string.Join(' ', result.Findings.Select(finding => finding.Code)));
        Assert.Equal("row 8, Set Order", result.Findings[0].Place);
        Assert.StartsWith("1 masses have no unit", result.Findings[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FitNotes_has_days_and_so_noon_is_taken_and_said()
    {
        var result = Read("""
            Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
            2026-11-23,Squat,Legs,100,kgs,5,,,,
            2026-11-23,Running,Cardio,,,,5,km,0:25:00,
            """);

        var workout = Assert.Single(result.Workouts);
        Assert.Equal(new DateTimeOffset(2026, 11, 23, 12, 0, 0, TimeSpan.FromHours(1)), workout.Start);
        Assert.Equal((5000d, TimeSpan.FromMinutes(25)), (workout.Sets[1].Distance!.Value.Metres, workout.Sets[1].Duration));
        Assert.Contains(result.Findings, finding => finding.Code is "CSV009");
    }

    [Fact]
    public void Fitbod_writes_the_session_start_with_its_offset_in_every_row()
    {
        var workout = Single("""
            Date,Exercise,Reps,Weight(kg),Duration(s),Distance(m),Incline,Resistance,isWarmup,Note,multiplier
            2026-11-23 17:30:00 +0200,Back Squat,5,60,0.0,0.0,0.0,0.0,true,,1.0
            2026-11-23 17:30:00 +0200,Back Squat,5,100,0.0,0.0,0.0,0.0,false,,1.0
            """);

        Assert.Equal(new DateTimeOffset(2026, 11, 23, 17, 30, 0, TimeSpan.FromHours(2)), workout.Start);
        Assert.Equal([SetKind.WarmUp, SetKind.Normal], workout.Sets.Select(set => set.Kind));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_costs_one_line()
    {
        var result = Read("""
            Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment
            2026-11-23,Squat,Legs,100,kgs,5,,,,"oops
            2026-11-23,Squat,Legs,100,kgs,6,,,,
            2026-11-23,Squat,Legs,100,kgs,7,,,,
            """);

        Assert.Equal([6, 7], Assert.Single(result.Workouts).Sets.Select(set => set.Repetitions));
        Assert.Contains(result.Findings, finding => finding is { Code: "CSV003", Place: "row 2" });
    }

    [Fact]
    public void Byte_order_marks_and_line_ends_do_not_matter()
    {
        const string Csv = "Date,Exercise,Category,Weight,Weight Unit,Reps,Distance,Distance Unit,Time,Comment\n2026-11-23,Squat,Legs,100,kgs,5,,,,\n";
        byte[][] same =
        [
            Encoding.UTF8.GetBytes(Csv),
            [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Csv)],
            Encoding.UTF8.GetBytes(Csv.ReplaceLineEndings("\r\n")),
            Encoding.UTF8.GetBytes(Csv.ReplaceLineEndings("\r")),
            [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Csv)],
            Encoding.UTF8.GetBytes("sep=,\r\n" + Csv),
        ];

        Assert.All(same, bytes => Assert.Equal(5, Assert.Single(Assert.Single(WorkoutReader.Read(bytes).Workouts).Sets).Repetitions));
    }
}
