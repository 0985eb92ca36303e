using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>One of the interfaces by which a fitted struct says what it takes and gives.</summary>
internal sealed class EncoderShape
{
    private readonly KnownType _encoder;
    private readonly KnownType _accumulator;

    private EncoderShape(EncoderInput input, bool writesSlots, string encoder, string accumulator, string takes)
    {
        (Input, WritesSlots, Takes, Encoder, Accumulator) = (input, writesSlots, takes, encoder, accumulator);
        (_encoder, _accumulator) = (new KnownType("PipelineDsl", encoder), new KnownType("PipelineDsl", accumulator));
    }

    /// <summary>All of them. A struct may have several; the first that takes the value counts.</summary>
    public static IReadOnlyList<EncoderShape> All { get; } =
    [
        new(EncoderInput.Category, true, "ICategorySlotEncoder", "ICategoryAccumulator", "text, a whole number, an enum or a bool"),
        new(EncoderInput.Category, false, "ICategoryEncoder", "ICategoryAccumulator", "text, a whole number, an enum or a bool"),
        new(EncoderInput.Text, true, "ITextSlotEncoder", "ITextAccumulator", "text"),
        new(EncoderInput.Time, true, "ITimeSlotEncoder", "ITimeAccumulator", "a DateTime, DateTimeOffset or DateOnly"),
        new(EncoderInput.Vector, true, "IVectorSlotEncoder", "IVectorAccumulator", "a float[] or ReadOnlyMemory<float>"),
        new(EncoderInput.Number, true, "INumberSlotEncoder", "INumberAccumulator", "a number"),
        new(EncoderInput.Number, false, "INumberEncoder", "INumberAccumulator", "a number"),
    ];

    /// <summary>What it takes.</summary>
    public EncoderInput Input { get; }

    /// <summary>Whether it writes slots; else it gives a number.</summary>
    public bool WritesSlots { get; }

    /// <summary>What it takes, in words.</summary>
    public string Takes { get; }

    /// <summary>The name of the interface.</summary>
    public string Encoder { get; }

    /// <summary>The name of the interface that its accumulator must have.</summary>
    public string Accumulator { get; }

    /// <summary>Whether a fitted struct has this shape.</summary>
    public bool IsOf(ITypeSymbol fitted) => fitted.AllInterfaces.Any(_encoder.Matches);

    /// <summary>Whether an accumulator takes what the encoder takes.</summary>
    public bool IsCollectedBy(ITypeSymbol accumulator) => accumulator.AllInterfaces.Any(_accumulator.Matches);

    /// <summary>Whether it takes a raw value of a type.</summary>
    public bool TakesRaw(TypeRef type) => Input switch
    {
        EncoderInput.Category => FeatureTypes.IsCategory(type),
        EncoderInput.Text => type.Kind == ValueKind.String,
        EncoderInput.Time => FeatureTypes.IsTime(type),
        EncoderInput.Vector => FeatureTypes.IsVector(type),
        _ => FeatureTypes.IsNumeric(type),
    };
}
