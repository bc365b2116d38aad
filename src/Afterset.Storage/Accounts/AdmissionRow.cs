using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Accounts;

/// <summary>A one-time link that lets somebody in. It is deleted when it is used.</summary>
sealed class AdmissionRow
{
    public required Guid Id { get; init; }

    public required AdmissionKind Kind { get; init; }

    public required byte[] TokenHash { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who invites; null for the claim.</summary>
    public Guid? InviterId { get; init; }

    /// <summary>The athlete that is shared by it, if one is.</summary>
    public Guid? AthleteId { get; init; }

    public AccessRole? Role { get; init; }
}

sealed class AdmissionRowTable : IEntityTypeConfiguration<AdmissionRow>
{
    public void Configure(EntityTypeBuilder<AdmissionRow> builder)
    {
        builder.ToTable("admissions");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.Kind).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.Role).HasConversion<string>().HasMaxLength(16);
        builder.Property(row => row.TokenHash).HasMaxLength(32);
        builder.HasIndex(row => row.TokenHash).IsUnique();
        builder.HasIndex(row => row.InviterId);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.InviterId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AthleteRow>().WithMany().HasForeignKey(row => row.AthleteId).OnDelete(DeleteBehavior.Cascade);
    }
}
