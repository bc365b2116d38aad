using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Accounts;

/// <summary>Which account may do what with which athlete.</summary>
sealed class AthleteAccessRow
{
    public required Guid AthleteId { get; init; }

    public required Guid AccountId { get; init; }

    public required AccessRole Role { get; init; }

    public required DateTimeOffset Since { get; init; }
}

sealed class AthleteAccessRowTable : IEntityTypeConfiguration<AthleteAccessRow>
{
    public void Configure(EntityTypeBuilder<AthleteAccessRow> builder)
    {
        builder.ToTable("athlete_access");
        builder.HasKey(row => new { row.AthleteId, row.AccountId });
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(16);
        builder.HasIndex(row => row.AccountId);
        builder.HasOne<AthleteRow>().WithMany().HasForeignKey(row => row.AthleteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
