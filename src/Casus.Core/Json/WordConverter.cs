using System.Text.Json;
using System.Text.Json.Serialization;

namespace Casus.Json;

/// <summary>An enum value as its name in camel case; numbers are refused.</summary>
/// <typeparam name="T">The enum.</typeparam>
internal sealed class WordConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where T : struct, Enum;
