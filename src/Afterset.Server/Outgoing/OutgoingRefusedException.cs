namespace Afterset.Server.Outgoing;

/// <summary>A request that Afterset does not make; the message says why, in words for the person who typed the address.</summary>
public sealed class OutgoingRefusedException : Exception
{
    public OutgoingRefusedException()
    {
    }

    public OutgoingRefusedException(string message) : base(message)
    {
    }

    public OutgoingRefusedException(string message, Exception inner) : base(message, inner)
    {
    }
}
