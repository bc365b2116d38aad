using Afterset.Import;

namespace Afterset.Cli;

/// <summary>One file that was read.</summary>
/// <param name="Source">Its path as given.</param>
/// <param name="Result">What was read.</param>
/// <param name="IsMissing">Whether it could not be opened at all.</param>
sealed record ReadFile(string Source, ImportResult Result, bool IsMissing);
