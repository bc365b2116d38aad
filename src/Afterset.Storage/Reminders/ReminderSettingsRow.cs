using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Afterset.Storage.Reminders;

sealed class ReminderSettingsRow
{
    public Guid AthleteId { get; init; }
    public Guid AccountId { get; init; }
    public required string TimeZone { get; set; }
    public int QuietFromMin { get; set; }
    public int QuietToMin { get; set; }
    public int PerDay { get; set; }
    public int SessionBeforeMin { get; set; }
    public int CheckInAtMin { get; set; }

    internal ReminderSettings ToSettings() => new()
    {
        TimeZone = TimeZone,
        QuietFrom = TimeOfDay(QuietFromMin),
        QuietTo = TimeOfDay(QuietToMin),
        PerDay = PerDay,
        SessionMinutesBefore = SessionBeforeMin,
        CheckInAt = TimeOfDay(CheckInAtMin),
    };

    internal void Take(ReminderSettings settings)
    {
        TimeZone = settings.TimeZone;
        QuietFromMin = Minutes(settings.QuietFrom);
        QuietToMin = Minutes(settings.QuietTo);
        PerDay = settings.PerDay;
        SessionBeforeMin = settings.SessionMinutesBefore;
        CheckInAtMin = Minutes(settings.CheckInAt);
    }

    static TimeOnly TimeOfDay(int minutes) => TimeOnly.FromTimeSpan(TimeSpan.FromMinutes(minutes));

    static int Minutes(TimeOnly time) => (int)time.ToTimeSpan().TotalMinutes;
}

sealed class ReminderSettingsTable : IEntityTypeConfiguration<ReminderSettingsRow>
{
    public void Configure(EntityTypeBuilder<ReminderSettingsRow> builder)
    {
        builder.ToTable("reminder_settings");
        builder.HasKey(row => new { row.AthleteId, row.AccountId });
        builder.HasIndex(row => row.AccountId);
        builder.Property(row => row.TimeZone).HasMaxLength(64);
    }
}
