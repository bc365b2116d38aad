using System.Buffers;

namespace Afterset.Storage;

/// <summary>Lines of bytes, one at a time. A line's memory is good until the next is asked for.</summary>
sealed class LineReader(Stream stream, long mostBytes) : IDisposable
{
    /// <summary>Longest line, in bytes: the largest original in Base64 and some more.</summary>
    internal const int LongestLine = 150_000_000;

    byte[] _buffer = ArrayPool<byte>.Shared.Rent(1 << 16);
    int _start;
    int _end;

    internal long BytesRead { get; private set; }

    /// <summary>The next line without its end; null after the last.</summary>
    /// <exception cref="InvalidDataException">A limit is passed, or the last line has no end.</exception>
    internal async Task<ReadOnlyMemory<byte>?> Next(CancellationToken cancellationToken)
    {
        var looked = _start;
        while (true)
        {
            var end = _buffer.AsSpan(looked, _end - looked).IndexOf((byte)'\n');
            if (end >= 0)
            {
                var line = _buffer.AsMemory(_start, looked + end - _start);
                _start = looked + end + 1;
                return line;
            }

            var length = _end - _start;
            MakeRoom(length);
            looked = _end;
            var read = await stream.ReadAsync(_buffer.AsMemory(_end), cancellationToken).ConfigureAwait(false);
            if (read == 0)
                return length == 0 ? null : throw new InvalidDataException("The last line is cut off.");
            _end += read;
            BytesRead += read;
            if (BytesRead > mostBytes)
                throw new InvalidDataException("It is larger than a backup may be.");
        }
    }

    public void Dispose() => ArrayPool<byte>.Shared.Return(_buffer);

    void MakeRoom(int length)
    {
        if (length > LongestLine)
            throw new InvalidDataException("A line is too long.");
        if (_start == 0 && _end < _buffer.Length)
            return;
        var room = length > _buffer.Length / 2 ? ArrayPool<byte>.Shared.Rent(_buffer.Length * 2) : _buffer;
        _buffer.AsSpan(_start, length).CopyTo(room);
        if (room != _buffer)
            ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _start, _end) = (room, 0, length);
    }
}
