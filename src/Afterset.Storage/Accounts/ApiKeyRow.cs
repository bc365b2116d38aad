using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Accounts;

/// <summary>A key with which a program speaks for an account. Of the secret only its SHA-256 is kept.</summary>
sealed class ApiKeyRow
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] SecretHash { get; init; }

    public required string Name { get; init; }

    /// <summary>Names of scopes, with spaces between.</summary>
    public required string Scopes { get; init; }

    /// <summary>The only athlete it may see; null for all of the account's.</summary>
    public Guid? AthleteId { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public DateTimeOffset? LastUsedAt { get; set; }
}

sealed class ApiKeyRowTable : IEntityTypeConfiguration<ApiKeyRow>
{
    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("api_keys");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).ValueGeneratedNever();
        builder.Property(row => row.SecretHash).HasMaxLength(32);
        builder.Property(row => row.Name).HasMaxLength(ApiKeyStore.LongestName);
        builder.Property(row => row.Scopes).HasMaxLength(400);
        builder.HasIndex(row => row.SecretHash).IsUnique();
        builder.HasIndex(row => row.AccountId);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<AthleteRow>().WithMany().HasForeignKey(row => row.AthleteId).OnDelete(DeleteBehavior.Cascade);
    }
}
