using CsCheck;

namespace Afterset.Import.Tests;

/// <summary>Damages files in the ways that files get damaged: flipped, cut, repeated, spliced.</summary>
static class Mutations
{
    /// <summary>A file with one to four damages.</summary>
    internal static Gen<byte[]> Of(byte[] good) =>
        One(good.Length).Array[1, 4].Select(damages => damages.Aggregate(good, (bytes, damage) => damage(bytes)));

    static Gen<Func<byte[], byte[]>> One(int length) => Gen.OneOf(
        Gen.Select(Gen.Int[0, length], Gen.Byte).Select<(int, byte), Func<byte[], byte[]>>(flip => bytes => Flip(bytes, flip.Item1, flip.Item2)),
        Gen.Int[0, length].Select<int, Func<byte[], byte[]>>(at => bytes => bytes[..Math.Min(at, bytes.Length)]),
        Gen.Select(Gen.Int[0, length], Gen.Int[0, 200]).Select<(int, int), Func<byte[], byte[]>>(cut => bytes => Cut(bytes, cut.Item1, cut.Item2)),
        Gen.Select(Gen.Int[0, length], Gen.Int[0, 200]).Select<(int, int), Func<byte[], byte[]>>(piece => bytes => Repeat(bytes, piece.Item1, piece.Item2)),
        Gen.Select(Gen.Int[0, length], Gen.OneOf("<", ">", "&", "\"", "\0", "<!DOCTYPE x>", "1e308", "-", "9999999999999999999", ";", "\r\n", "<a>", "]]>", "﻿"))
            .Select<(int, string), Func<byte[], byte[]>>(put => bytes => Insert(bytes, put.Item1, put.Item2)));

    static byte[] Flip(byte[] bytes, int at, byte with)
    {
        var copy = (byte[])bytes.Clone();
        if (at < copy.Length)
            copy[at] = with;
        return copy;
    }

    static byte[] Cut(byte[] bytes, int at, int count)
    {
        at = Math.Min(at, bytes.Length);
        return [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + count)..]];
    }

    static byte[] Repeat(byte[] bytes, int at, int count)
    {
        at = Math.Min(at, bytes.Length);
        var end = Math.Min(bytes.Length, at + count);
        return [.. bytes[..end], .. bytes[at..end], .. bytes[end..]];
    }

    static byte[] Insert(byte[] bytes, int at, string text)
    {
        at = Math.Min(at, bytes.Length);
        return [.. bytes[..at], .. System.Text.Encoding.UTF8.GetBytes(text), .. bytes[at..]];
    }
}
