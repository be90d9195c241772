namespace Casus.Grounding.Places.Finding;

/// <summary>What a word says beside or inside the name of a place; a word may have several. The classes of languages/TAG/places.tsv.</summary>
[Flags]
internal enum PlaceWord
{
    None = 0,
    Near = 1,
    Weak = 2,
    Title = 4,
    Direction = 8,
    Division = 16,
    Nature = 32,
    Road = 64,
    Numbered = 128,
    Facility = 256,
    Quarter = 512,
    Lead = 1024,
    Institution = 2048,
    Outlet = 4096,
    Team = 8192,
    Company = 16384,
    Accord = 32768,
    Kind = 65536,
    Dweller = 131072,
    Speech = 262144,
    Verb = 524288,
    Group = 1048576,
    Namesake = 2097152,
    Kin = 4194304,
    Prefix = 8388608,
    Generic = Division | Nature | Road | Facility | Quarter,
    Body = Institution | Outlet | Team | Company | Accord,
}
