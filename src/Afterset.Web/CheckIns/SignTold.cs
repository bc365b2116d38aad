using Afterset.Safety;

namespace Afterset.Web.CheckIns;

/// <summary>A sign that the person says is there.</summary>
/// <param name="Sign">Which.</param>
/// <param name="Where">Where; null while it was not said, or cannot be.</param>
/// <param name="IsAnywhere">Whether the person cannot say where, so that it counts for the whole body.</param>
public sealed record SignTold(Symptom Sign, Place? Where = null, bool IsAnywhere = false)
{
    /// <summary>Whether it still has to be said where.</summary>
    internal bool LacksPlace => Sign.Scope == SignScope.Place && Where is null && !IsAnywhere;
}
