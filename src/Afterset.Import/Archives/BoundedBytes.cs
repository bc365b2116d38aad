namespace Afterset.Import.Archives;

/// <summary>Reads streams into memory, never more than asked for: the one place where anything is unpacked.</summary>
static class BoundedBytes
{
    /// <summary>All that is left in the stream; null when it is more than <paramref name="most"/> bytes.</summary>
    internal static byte[]? Read(Stream stream, long most)
    {
        most = Math.Min(most, Array.MaxLength);
        var buffer = new byte[Math.Min(64 << 10, most + 1)];
        var length = 0;
        while (true)
        {
            var read = stream.Read(buffer, length, buffer.Length - length);
            if (read == 0)
                return buffer.AsSpan(0, length).ToArray();
            length += read;
            if (length > most)
                return null;
            if (length == buffer.Length)
                Array.Resize(ref buffer, (int)Math.Min(buffer.LongLength * 2, Math.Min(most + 1, Array.MaxLength)));
        }
    }
}
