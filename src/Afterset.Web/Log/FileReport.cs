using Afterset.Import;
using Afterset.Journal;

namespace Afterset.Web.Log;

/// <summary>What came of one file.</summary>
/// <param name="Name">The name of the file.</param>
/// <param name="Added">What is new in the journal.</param>
/// <param name="Known">How many workouts of it were there already.</param>
/// <param name="TakenBack">How many the person had taken back; they still do not count.</param>
/// <param name="TooLarge">How many were too much for one entry, and are not kept.</param>
/// <param name="Findings">What the reader found.</param>
public sealed record FileReport(string Name, IReadOnlyList<JournalEntry> Added, int Known, int TakenBack, int TooLarge, IReadOnlyList<Finding> Findings);
