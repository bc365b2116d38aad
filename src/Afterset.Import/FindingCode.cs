namespace Afterset.Import;

/// <summary>The codes of findings, each once. docs/findings.md says what each means and what to do about it.</summary>
static class FindingCode
{
    internal const string UnknownFormat = "IMP001";
    internal const string Empty = "IMP002";
    internal const string TooLarge = "IMP003";
    internal const string KnownButUnread = "IMP004";
    internal const string TooManyWorkouts = "IMP005";

    internal const string Malformed = "XML001";
    internal const string TooDeep = "XML002";
    internal const string HasDocumentType = "XML003";
    internal const string UnreadableValue = "XML004";

    internal const string TimeGoesBack = "TRK001";
    internal const string TooManySamples = "TRK002";

    internal const string NoActivity = "TCX001";
    internal const string EmptyActivity = "TCX002";

    internal const string NoTrack = "GPX001";
    internal const string TrackWithoutTimes = "GPX002";
    internal const string TrackWithoutPoints = "GPX003";
    internal const string InvalidPosition = "GPX004";

    internal const string UnreadableCell = "CSV001";
    internal const string UnusableRow = "CSV002";
    internal const string UnclosedQuote = "CSV003";
    internal const string FieldTooLong = "CSV004";
    internal const string TooManyFields = "CSV005";
    internal const string ReadAsLatin1 = "CSV006";
    internal const string UnknownExercise = "CSV007";
    internal const string AssumedKilograms = "CSV008";
    internal const string AssumedNoon = "CSV009";
    internal const string NoRows = "CSV010";

    internal const string NoSeries = "SER001";
    internal const string OffTheScale = "SER002";
    internal const string DayToldTwice = "SER003";

    internal const string HevyUnknownSetType = "HEV001";
    internal const string StrongUnknownSetOrder = "STR001";
    internal const string FitbodManySets = "FBD001";

    internal const string DamagedArchive = "ZIP001";
    internal const string UnpacksTooLarge = "ZIP002";
    internal const string TooManyMembers = "ZIP003";
    internal const string NestedTooDeep = "ZIP004";
    internal const string UnreadableMember = "ZIP005";
    internal const string NothingInside = "ZIP006";

    internal const string RatedByWord = "HND001";
    internal const string HandUnknownExercise = "HND002";
}
