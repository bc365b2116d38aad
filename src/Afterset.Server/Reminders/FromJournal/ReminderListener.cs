using System.Threading.Channels;
using Afterset.Server.Journal;
using Afterset.Server.Reminders.Scheduling;

namespace Afterset.Server.Reminders.FromJournal;

/// <summary>Has reminders planned anew after a journal has grown, behind the request that wrote to it.</summary>
/// <remarks>What is lost here when the server dies is made up for by the planning of every hour.</remarks>
sealed partial class ReminderListener(ReminderSchedule schedule, ILogger<ReminderListener> log) : BackgroundService, IJournalListener
{
    readonly Channel<Guid> _grown = Channel.CreateUnbounded<Guid>(new() { SingleReader = true });

    public void Added(Guid athlete) => _grown.Writer.TryWrite(athlete);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await _grown.Reader.WaitToReadAsync(stoppingToken))
        {
            var athletes = new HashSet<Guid>();
            while (athletes.Count < 1000 && _grown.Reader.TryRead(out var athlete))
                athletes.Add(athlete);
            foreach (var athlete in athletes)
                await Reschedule(athlete, stoppingToken);
        }
    }

    async Task Reschedule(Guid athlete, CancellationToken cancellation)
    {
        try
        {
            if (await schedule.IsAnyoneReminded(athlete, cancellation))
                await schedule.RescheduleSoon(athlete, cancellation);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            NotPlanned(log, error.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reminders were not planned anew: {Kind}")]
    static partial void NotPlanned(ILogger log, string kind);
}
