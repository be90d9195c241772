using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Casus.Json;

/// <summary>
/// The core types as JSON: names in camel case, enum values as camel-case words, spans as <c>[start, end]</c>, codes as
/// strings, nulls left out. What is written reads back equal, number for number. Made at compile time, no reflection.
/// </summary>
public static class CoreJson
{
    private static readonly CoreJsonContext Context = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // Sentences stay readable; nothing here goes into a page unescaped.
        Converters =
        {
            new SpanConverter(),
            new CodeConverter<ActorCode>(text => new ActorCode(text), code => code.Value),
            new CodeConverter<EventType>(text => new EventType(text), code => code.Value),
            new CodeConverter<RuleId>(text => new RuleId(text), code => code.Value),
            new PublicationTimeConverter(),
            new NumbersConverter(),
            new SortedMapConverter<float>(),
            new SortedMapConverter<Quantity>(),
            new WordConverter<EventStatus>(),
            new WordConverter<BlockRole>(),
            new WordConverter<CeasefireState>(),
            new WordConverter<ClaimKind>(),
            new WordConverter<ClaimStatus>(),
            new WordConverter<CorrectionKind>(),
            new WordConverter<DateAnchor>(),
            new WordConverter<DateBasis>(),
            new WordConverter<DatePrecision>(),
            new WordConverter<MediationStage>(),
            new WordConverter<MediationStepKind>(),
            new WordConverter<OriginEvidenceKind>(),
            new WordConverter<PlaceKind>(),
        },
    });

    /// <summary>Options for the core types; read-only, safe to share.</summary>
    public static JsonSerializerOptions Options => Context.Options;

    /// <summary>Writes a value as one line of JSON.</summary>
    /// <typeparam name="T">One of the core's records.</typeparam>
    /// <param name="value">The value.</param>
    public static string Write<T>(T value) => JsonSerializer.Serialize(value, TypeOf<T>());

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <typeparam name="T">One of the core's records.</typeparam>
    /// <param name="json">The JSON.</param>
    /// <exception cref="JsonException">It is no such value.</exception>
    public static T Read<T>(string json) => JsonSerializer.Deserialize(json, TypeOf<T>())
        ?? throw new JsonException("The JSON is null.");

    private static JsonTypeInfo<T> TypeOf<T>() => (JsonTypeInfo<T>)Context.Options.GetTypeInfo(typeof(T));
}
