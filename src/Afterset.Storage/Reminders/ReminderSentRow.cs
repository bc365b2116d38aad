using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Reminders;

sealed class ReminderSentRow
{
    public Guid AthleteId { get; init; }
    public required string Key { get; init; }
    public Guid ChannelId { get; init; }
    public Guid AccountId { get; init; }
    public Guid DeliveryId { get; init; }
    public DateTimeOffset ClaimedAt { get; init; }
    public ReminderSentState State { get; set; }
    public int Tries { get; set; }
}

sealed class ReminderSentTable : IEntityTypeConfiguration<ReminderSentRow>
{
    public void Configure(EntityTypeBuilder<ReminderSentRow> builder)
    {
        builder.ToTable("reminders_sent");
        builder.HasKey(row => new { row.AthleteId, row.Key, row.ChannelId });
        builder.HasIndex(row => row.ClaimedAt);
        builder.HasIndex(row => row.AccountId);
        builder.Property(row => row.Key).HasMaxLength(ReminderStore.LongestKey);
    }
}
