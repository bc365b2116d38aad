using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Accounts;

/// <summary>A code that lets somebody in once who has lost the passkey. It is deleted when it is used.</summary>
sealed class RecoveryCodeRow
{
    public required Guid AccountId { get; init; }

    public required byte[] CodeHash { get; init; }
}

sealed class RecoveryCodeRowTable : IEntityTypeConfiguration<RecoveryCodeRow>
{
    public void Configure(EntityTypeBuilder<RecoveryCodeRow> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(row => new { row.AccountId, row.CodeHash });
        builder.Property(row => row.CodeHash).HasMaxLength(32);
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
