using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Accounts;

/// <summary>One body with one journal.</summary>
sealed class AthleteRow
{
    public required Guid AthleteId { get; init; }

    public required string Name { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
}

sealed class AthleteRowTable : IEntityTypeConfiguration<AthleteRow>
{
    public void Configure(EntityTypeBuilder<AthleteRow> builder)
    {
        builder.ToTable("athletes");
        builder.HasKey(row => row.AthleteId);
        builder.Property(row => row.AthleteId).ValueGeneratedNever();
        builder.Property(row => row.Name).HasMaxLength(AthleteStore.LongestName);
    }
}
