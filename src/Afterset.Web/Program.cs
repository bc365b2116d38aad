using Afterset.Web.Demo;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Log;
using Afterset.Web.Session;
using Afterset.Web.Settings;
using Afterset.Web.Shell;
using Afterset.Web.Sync;
using Afterset.Web.Trends;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Root>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
// Only the parts of the kit that are used: all of it would be some hundred kilobytes more on the first visit.
builder.Services.AddMudLocalization();
builder.Services.AddMudBlazorSnackbar(options =>
{
    options.PositionClass = Defaults.Classes.Position.BottomCenter;
    options.VisibleStateDuration = 8000;
});
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<DeviceClock>();
builder.Services.AddSingleton<JournalDatabase>();
builder.Services.AddSingleton<AppJournal>();
builder.Services.AddSingleton<AppSettings>();
builder.Services.AddSingleton<ServerLine>();
builder.Services.AddSingleton<ISyncServer, JournalServer>();
builder.Services.AddSingleton<JournalSync>();
builder.Services.AddScoped<Wishes>();
builder.Services.AddScoped<Calendars>();
builder.Services.AddScoped<JournalImport>();
builder.Services.AddScoped<Told>();
builder.Services.AddSingleton<PastForecasts>();
builder.Services.AddSingleton<DemoState>();
builder.Services.AddScoped<WorkoutFiles>();
builder.Services.AddScoped<HandWorkouts>();
builder.Services.AddScoped<CueSound>();
builder.Services.AddScoped<GuidedRun>();
await builder.Build().RunAsync();
