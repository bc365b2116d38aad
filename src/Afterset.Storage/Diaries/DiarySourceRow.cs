using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Diaries;

/// <summary>A calendar on another server that tells when an athlete has no time.</summary>
sealed class DiarySourceRow
{
    public Guid AthleteId { get; init; }

    public string Name { get; init; } = "";

    public string ProtectedAddress { get; init; } = "";

    public DateTimeOffset FetchedAt { get; init; }

    public string? Trouble { get; init; }

    internal DiarySource ToSource() => new(AthleteId, Name, ProtectedAddress, FetchedAt, Trouble);
}

sealed class DiarySources : IEntityTypeConfiguration<DiarySourceRow>
{
    public void Configure(EntityTypeBuilder<DiarySourceRow> builder)
    {
        builder.ToTable("diary_sources");
        builder.HasKey(row => new { row.AthleteId, row.Name });
        builder.HasIndex(row => row.FetchedAt);
    }
}
