namespace Afterset.Import.Tests.Fit;

/// <summary>Differences between expected.json and what is read that are right as they are: docs/import-differences.md says why.</summary>
static class FitDifferences
{
    static readonly (string File, string Difference)[] Known =
    [
        ("dtcooper__python-fitparse__antfs-dump.63.fit", "start_time: 16441241 expected, nothing read"),
        ("dtcooper__python-fitparse__compressed-speed-distance.fit", "start_time: 17217864 expected, nothing read"),
        ("codeproducer198__Runalyze__hr-only-zeros.fit", "_hr: 0 expected, nothing read"),
        ("dtcooper__python-fitparse__null_compressed_speed_dist.fit", "_hr: 0 expected, nothing read"),
        ("philosowaffle__peloton-to-garmin__Runn_Incline.fit", "_hr: 0 expected, nothing read"),
        ("tormoder__fit__0134902991.fit", "_hr: 0 expected, nothing read"),
        ("sports-alliance__sports-lib__empty-activities.fit", "records: 0 expected, 2319 read"),
        ("sports-alliance__sports-lib__broken-dates.fit", "samples, hr_"),
        ("muktihari__fit__chained_Activity_activity_poolswim.fit", "samples, hr_"),
    ];

    internal static bool Explains(string file, string difference) =>
        Known.Any(known => file.EndsWith(known.File, StringComparison.Ordinal) && difference.Contains(known.Difference, StringComparison.Ordinal));
}
