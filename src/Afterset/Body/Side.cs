namespace Afterset.Body;

/// <summary>The person's own left and right, not the viewer's.</summary>
public enum Side
{
    /// <summary>The person's left.</summary>
    Left,

    /// <summary>The person's right.</summary>
    Right,
}
