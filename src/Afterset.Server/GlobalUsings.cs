global using Afterset.Server.Hosting;
global using Afterset.Server.Keys;
global using Afterset.Storage;
