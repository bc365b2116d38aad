using Afterset.Web.Demo;
using Afterset.Web.Device;
using Afterset.Web.Journal;
using Afterset.Web.Log;
using Afterset.Web.Shell;
using Afterset.Web.Trends;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.AspNetCore.Components.WebAssembly.Hosting;
using MudBlazor;
using MudBlazor.Services;

var builder = WebAssemblyHostBuilder.CreateDefault(args);
builder.RootComponents.Add<Root>("#app");
builder.RootComponents.Add<HeadOutlet>("head::after");
builder.Services.AddMudServices(options =>
{
    options.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter;
    options.SnackbarConfiguration.VisibleStateDuration = 8000;
});
builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<DeviceClock>();
builder.Services.AddSingleton<JournalDatabase>();
builder.Services.AddSingleton<AppJournal>();
builder.Services.AddSingleton<AppSettings>();
builder.Services.AddScoped<Told>();
builder.Services.AddSingleton<PastForecasts>();
builder.Services.AddSingleton<DemoState>();
builder.Services.AddScoped<WorkoutFiles>();
builder.Services.AddScoped<HandWorkouts>();
await builder.Build().RunAsync();
