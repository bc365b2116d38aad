namespace Afterset.Scheduling;

/// <summary>Sessions that compete with each other, and their best schedule when no other session is there.</summary>
/// <param name="Members">Which sessions, in order of id.</param>
/// <param name="Placed">Their best schedule.</param>
sealed record Group(IReadOnlyList<int> Members, IReadOnlyList<Candidate> Placed)
{
    internal long Value => Placed.Sum(candidate => candidate.Value);
}
