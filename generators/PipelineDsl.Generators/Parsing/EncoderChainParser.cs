using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>
/// Reads the encoder attributes on a member into a chain. It knows no encoder by name: accumulator and fitted struct are the type arguments of the
/// attribute's base, what the struct implements says what goes in and out, and <c>[EncoderWidth]</c> on the attribute's class says how wide it is.
/// </summary>
internal static class EncoderChainParser
{
    private const int MaximumWidth = 1_000_000;

    private static readonly KnownType s_numberEncoder = new("PipelineDsl", "INumberEncoder");
    private static readonly KnownType s_numberSlotEncoder = new("PipelineDsl", "INumberSlotEncoder");
    private static readonly KnownType s_categorySlotEncoder = new("PipelineDsl", "ICategorySlotEncoder");

    /// <summary>The chain for one value of a member; offsets are given out later.</summary>
    public static EncodingModel Parse(GraphScope scope, IMethodSymbol method, string output, TypeRef type)
    {
        var stages = new List<EncoderStageModel>();
        int width = 1;
        int passes = 0;
        bool isEncoded = false;
        foreach (AttributeData attribute in method.GetAttributes())
        {
            if (!KnownAttributes.Encoder.IsBaseOf(attribute.AttributeClass)) continue;
            isEncoded = true;
            if (ParseStage(scope, attribute, output, type, stages, ref passes, ref width) is { } stage) stages.Add(stage);
        }

        // An encoder that does not fit has been reported: one mistake, one error.
        if (!isEncoded && !FeatureTypes.IsNumeric(type))
        {
            scope.Report(PipelineRules.NeedsEncoder, SymbolLocations.OfIdentifier(method), output, type.FullName);
        }

        return new EncodingModel(stages.ToEquatableArray(), -1, width);
    }

    private static EncoderStageModel? ParseStage(
        GraphScope scope, AttributeData attribute, string output, TypeRef type, List<EncoderStageModel> stages, ref int passes, ref int width)
    {
        string name = ShortName(attribute);
        if (AttributeExpression.Of(attribute) is not { } creation) return null;
        if (TypesOf(attribute.AttributeClass!) is not var (accumulator, fitted)) return Refuse("its class derives from neither EncoderAttribute<TAccumulator, TFitted> nor StatelessEncoderAttribute<TFitted>");
        bool readsCategory = Implements(fitted, s_categorySlotEncoder);
        bool writesSlots = readsCategory || Implements(fitted, s_numberSlotEncoder);
        if (!writesSlots && !Implements(fitted, s_numberEncoder))
        {
            return Refuse($"its fitted struct '{fitted.Name}' implements none of INumberEncoder, INumberSlotEncoder and ICategorySlotEncoder");
        }

        if (stages.Count > 0 && stages[stages.Count - 1].WritesSlots) return Refuse("the encoder before it ends the chain");
        if (readsCategory && stages.Count > 0) return Refuse("it takes a category, and the encoders before it give a number");
        if (readsCategory && !FeatureTypes.IsCategory(type)) return Refuse($"it takes text, a whole number, an enum or a bool, and the value is '{type.FullName}'");
        if (!readsCategory && !FeatureTypes.IsNumeric(type)) return Refuse($"it takes a number, and the value is '{type.FullName}'");
        if (writesSlots && !TryGetWidth(scope, attribute, name, output, ref width)) return null;
        if (accumulator is not null) passes++;
        string field = output + "_" + name;
        if (stages.Any(stage => stage.Field == field)) field += (stages.Count + 1).ToString(CultureInfo.InvariantCulture);
        return new EncoderStageModel(
            field,
            TypeNames.FullyQualified(attribute.AttributeClass!),
            creation,
            accumulator is null ? null : TypeNames.FullyQualified(accumulator),
            TypeNames.FullyQualified(fitted),
            accumulator is null ? 0 : passes,
            readsCategory,
            writesSlots);

        EncoderStageModel? Refuse(string reason)
        {
            scope.Report(PipelineRules.EncoderDoesNotFit, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), name, output, reason);
            return null;
        }
    }

    private static (ITypeSymbol? Accumulator, ITypeSymbol Fitted)? TypesOf(INamedTypeSymbol attribute)
    {
        for (INamedTypeSymbol? current = attribute.BaseType; current is not null; current = current.BaseType)
        {
            if (KnownAttributes.FittedEncoder.Matches(current)) return (current.TypeArguments[0], current.TypeArguments[1]);
            if (KnownAttributes.StatelessEncoder.Matches(current)) return (null, current.TypeArguments[0]);
        }

        return null;
    }

    private static bool Implements(ITypeSymbol type, KnownType @interface) => type.AllInterfaces.Any(@interface.Matches);

    private static bool TryGetWidth(GraphScope scope, AttributeData attribute, string name, string output, ref int width)
    {
        if (KnownAttributes.EncoderWidth.FindOn(attribute.AttributeClass!) is not { } declared)
        {
            scope.Report(PipelineRules.EncoderDoesNotFit, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), name, output, $"its class '{attribute.AttributeClass!.Name}' has no [EncoderWidth]");
            return false;
        }

        long slots = Named(declared, "Slots") as int? ?? 0;
        if (Named(declared, "Option") is string option)
        {
            slots += OptionOf(attribute, option) ?? (Named(declared, "Default") as int? ?? 0);
            if (OptionOf(attribute, option) is < 1)
            {
                scope.Report(PipelineRules.EncoderWidth, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), name, output, slots.ToString(CultureInfo.InvariantCulture), $"'{option}' must be at least 1");
                return false;
            }
        }

        if (slots is < 1 or > MaximumWidth)
        {
            scope.Report(PipelineRules.EncoderWidth, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), name, output, slots.ToString(CultureInfo.InvariantCulture), "a vector can have 1 to 1,000,000");
            return false;
        }

        width = (int)slots;
        return true;
    }

    private static int? OptionOf(AttributeData attribute, string option)
    {
        if (Named(attribute, option) is int named) return named;
        if (attribute.AttributeConstructor is not { } constructor) return null;
        foreach (IParameterSymbol parameter in constructor.Parameters)
        {
            if (string.Equals(parameter.Name, option, StringComparison.OrdinalIgnoreCase)
                && parameter.Ordinal < attribute.ConstructorArguments.Length
                && attribute.ConstructorArguments[parameter.Ordinal].Value is int value) return value;
        }

        return null;
    }

    private static object? Named(AttributeData attribute, string name)
    {
        foreach (KeyValuePair<string, TypedConstant> argument in attribute.NamedArguments)
        {
            if (argument.Key == name) return argument.Value.Value;
        }

        return null;
    }

    private static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
