using System.Buffers;
using MimeKit;

namespace Afterset.Server.Reminders.Channels;

/// <summary>Tells an address from anything else.</summary>
static class EmailAddress
{
    const int Longest = 254;
    static readonly SearchValues<char> NeverIn = SearchValues.Create(" \t\r\n,;<>\"()");

    /// <summary>Whether the text is one bare address: no name, no list, no line break.</summary>
    internal static bool IsValid(string text) =>
        text.Length is > 3 and <= Longest
        && !text.AsSpan().ContainsAny(NeverIn)
        && MailboxAddress.TryParse(text, out var mailbox)
        && mailbox.Address == text
        && text.IndexOf('@') is > 0 and var at && at < text.Length - 1;
}
