using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Accounts;

/// <summary>A sign-in that was ended before its cookie does: a copy of that cookie is worth nothing.</summary>
sealed class EndedSignInRow
{
    public required Guid AccountId { get; init; }

    public required Guid SignInId { get; init; }

    /// <summary>When the cookie ends by itself, and this row with it.</summary>
    public required DateTimeOffset Until { get; init; }
}

sealed class EndedSignInRowTable : IEntityTypeConfiguration<EndedSignInRow>
{
    public void Configure(EntityTypeBuilder<EndedSignInRow> builder)
    {
        builder.ToTable("ended_sign_ins");
        builder.HasKey(row => new { row.AccountId, row.SignInId });
        builder.HasOne<Account>().WithMany().HasForeignKey(row => row.AccountId).OnDelete(DeleteBehavior.Cascade);
    }
}
