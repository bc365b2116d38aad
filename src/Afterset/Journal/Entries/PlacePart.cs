using System.Text.Json;
using Afterset.Body;
using Afterset.Safety;

namespace Afterset.Journal.Entries;

/// <summary>A place in an entry: its regions, the joint if it is one, and the words the person used.</summary>
static class PlacePart
{
    internal static Place Read(EntryPart place)
    {
        place.HasOnly("name", "joint", "regions");
        var joint = place.Text("joint");
        var known = joint is null ? null : BodyCatalogue.Default.Joints.FirstOrDefault(candidate => candidate.Id == joint);
        if (joint is not null && known is null)
            place.Problem("joint", "is no joint that this version knows");
        RegionSide[] named = [.. place.Items("regions").Select(Where)];
        return new(named.Length == 0 && known is not null ? Around(known) : named, known, place.NeededText("name"));
    }

    // A joint without a side may be either.
    static RegionSide[] Around(Joint joint) =>
        [.. joint.Neighbours.SelectMany(region => (RegionSide[])[new(region, Side.Left), new(region, Side.Right)])];

    internal static void Write(Utf8JsonWriter json, string name, Place place)
    {
        json.WriteStartObject(name);
        json.WriteString("name", place.Name);
        json.Text("joint", place.Joint?.Id);
        json.List("regions", place.Regions, (item, where) => item.Where(where));
        json.WriteEndObject();
    }

    static RegionSide Where(EntryPart item)
    {
        item.HasOnly("region", "side");
        return item.NeededRegionSide();
    }
}
