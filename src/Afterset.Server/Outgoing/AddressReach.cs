namespace Afterset.Server.Outgoing;

/// <summary>Where an address leads to, as far as a request on behalf of a stranger is concerned.</summary>
enum AddressReach
{
    /// <summary>The internet.</summary>
    Public,

    /// <summary>This machine, the house or the company: only when the owner of the server allows it.</summary>
    Private,

    /// <summary>Cloud metadata, link-local, multicast, unspecified: nothing of a person's is there.</summary>
    Never,
}
