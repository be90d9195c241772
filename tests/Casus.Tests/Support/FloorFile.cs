namespace Casus.Tests.Support;

/// <summary>The content of <c>eval/floors.json</c>.</summary>
/// <param name="About">For a person who opens the file.</param>
/// <param name="Sets">
/// What is measured on: for each set its files with their SHA-256. A path begins at the project's root; one that begins with
/// <c>../shared/</c> is beside the project and may be absent.
/// </param>
/// <param name="Rooms">The sections of each room.</param>
internal sealed record FloorFile(
    string About,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sets,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, FloorSection>> Rooms)
{
    /// <summary>All sections by their names: <c>room/section</c>.</summary>
    public IReadOnlyDictionary<string, FloorSection> Sections { get; } = Rooms
        .SelectMany(room => room.Value.Select(s => KeyValuePair.Create($"{room.Key}/{s.Key}", s.Value)))
        .ToDictionary(StringComparer.Ordinal);
}
