using System.Security.Cryptography;
using Afterset.Storage.Reminders;
using Microsoft.AspNetCore.DataProtection;

namespace Afterset.Server.Reminders.Push;

/// <summary>The key pair by which push services know this server. Made once and shared by all nodes.</summary>
sealed class VapidKeys(IServiceScopeFactory scopes, IDataProtectionProvider protection) : IDisposable
{
    const string Name = "vapid";

    readonly IDataProtector _protector = protection.CreateProtector("Afterset.Reminders.Vapid");
    readonly SemaphoreSlim _once = new(1, 1);
    ECDsa? _pair;

    /// <summary>The pair; from storage the first time.</summary>
    internal async Task<ECDsa> Pair(CancellationToken cancellation)
    {
        if (Volatile.Read(ref _pair) is { } known)
            return known;

        await _once.WaitAsync(cancellation);
        try
        {
            if (_pair is null)
                Volatile.Write(ref _pair, await FromStorage(cancellation));
            return _pair!;
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>The public key, as a browser wants it when it subscribes.</summary>
    internal async Task<byte[]> PublicKey(CancellationToken cancellation) =>
        P256.PublicBytes((await Pair(cancellation)).ExportParameters(includePrivateParameters: false));

    public void Dispose()
    {
        _pair?.Dispose();
        _once.Dispose();
    }

    async Task<ECDsa> FromStorage(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<ReminderStore>().Secret(Name, MakePair, cancellation);
        var pair = ECDsa.Create();
        pair.ImportPkcs8PrivateKey(Convert.FromBase64String(_protector.Unprotect(kept)), out _);
        return pair;
    }

    string MakePair()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return _protector.Protect(Convert.ToBase64String(pair.ExportPkcs8PrivateKey()));
    }
}
