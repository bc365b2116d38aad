using Microsoft.Extensions.Caching.Memory;

namespace Afterset.Server.Plans;

/// <summary>
/// Plans that were written lately. A plan follows from the journal, the minute and the question alone, so the same question to the same
/// journal has the same answer, byte for byte, until something is told or the minute is over.
/// </summary>
sealed class PlanAnswers : IDisposable
{
    // A plan has up to 200,000 characters.
    const int Most = 200;
    static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    readonly MemoryCache _answers = new(new MemoryCacheOptions { SizeLimit = Most });

    /// <summary>All that an answer depends on.</summary>
    internal readonly record struct Question(
        Guid Athlete, JournalHead Head, DateTimeOffset Minute, string? AsOf, int? Days, int? Minutes, string? TimeZone, string Format);

    public void Dispose() => _answers.Dispose();

    /// <summary>The answer that somebody had before; null when nobody asked.</summary>
    internal string? Find(Question question) => _answers.Get<Lazy<string>>(question)?.Value;

    /// <summary>Writes the answer and keeps it; who asks meanwhile waits for it.</summary>
    internal string Keep(Question question, Func<string> write) =>
        _answers.GetOrCreate(question, entry =>
        {
            entry.Size = 1;
            entry.AbsoluteExpirationRelativeToNow = Kept;
            return new Lazy<string>(write);
        })!.Value;
}
