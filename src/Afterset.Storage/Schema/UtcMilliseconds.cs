using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Afterset.Storage;

/// <summary>
/// Times as whole UTC milliseconds since 1970, alike on both databases and comparable on both. The offset and what is finer is lost.
/// </summary>
sealed class UtcMilliseconds() : ValueConverter<DateTimeOffset, long>(
    time => time.ToUnixTimeMilliseconds(),
    milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
