using System.Globalization;
using Microsoft.CodeAnalysis;
using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Reads one encoder attribute of a chain.</summary>
internal sealed class EncoderStageParser(GraphScope scope, string output, TypeRef type)
{
    private static readonly KnownType s_indicator = new("PipelineDsl", "IIndicatorEncoder");
    private static readonly KnownType s_refit = new("PipelineDsl", "IRefitAccumulator`1");
    private static readonly KnownType s_outcome = new("PipelineDsl", "IEncodeOutcome`1");
    private static readonly KnownType s_oneSlot = new("PipelineDsl", "IOneSlotEncoder`1");

    private readonly List<EncoderStageModel> _stages = [];
    private int _passes;

    public IReadOnlyList<EncoderStageModel> Stages => _stages;

    /// <summary>How many slots the last encoder writes; 1 when it gives a number.</summary>
    public int Slots { get; private set; } = 1;

    /// <summary>Adds an encoder to the chain, or reports why it does not fit.</summary>
    public void Add(AttributeData attribute)
    {
        string name = ShortName(attribute);
        if (AttributeExpression.Of(attribute, EncoderTargets.Option) is not { } creation) return;
        if (EncoderTypes.Of(attribute.AttributeClass!) is not { } types)
        {
            Refuse(attribute, name, "its class derives from none of EncoderAttribute<TAccumulator, TFitted>, SupervisedEncoderAttribute<TAccumulator, TFitted> and StatelessEncoderAttribute<TFitted>");
            return;
        }

        if (ShapeOf(types, out string? problem) is not { } shape || (problem = ProblemOf(attribute, types, shape)) is not null)
        {
            Refuse(attribute, name, problem!);
            return;
        }

        if (shape.WritesSlots && !TryFindWidth(attribute, name)) return;
        if (types.Accumulator is not null) _passes++;
        string field = output + "_" + name;
        if (_stages.Any(stage => stage.Field == field)) field += (_stages.Count + 1).ToString(CultureInfo.InvariantCulture);
        _stages.Add(new EncoderStageModel(
            field,
            TypeNames.FullyQualified(attribute.AttributeClass!),
            creation,
            types.Accumulator is null ? null : TypeNames.FullyQualified(types.Accumulator),
            TypeNames.FullyQualified(types.Fitted),
            types.Accumulator is null ? 0 : _passes,
            shape.Input,
            TraitsOf(types, shape),
            IndicatorOf(attribute, types, shape)));
    }

    private EncoderShape? ShapeOf(EncoderTypes types, out string? problem)
    {
        EncoderShape[] shapes = [.. EncoderShape.All.Where(shape => shape.IsOf(types.Fitted))];
        if (shapes.Length == 0)
        {
            problem = $"its fitted struct '{types.Fitted.Name}' implements none of {string.Join(", ", EncoderShape.All.Select(shape => shape.Encoder))}";
            return null;
        }

        if (_stages.Count > 0 && _stages[_stages.Count - 1].WritesSlots)
        {
            problem = "the encoder before it ends the chain";
            return null;
        }

        EncoderShape? found = shapes.FirstOrDefault(shape => _stages.Count > 0 ? shape.Input == EncoderInput.Number : shape.TakesRaw(type));
        string value = _stages.Count > 0 ? "the encoders before it give a number" : $"the value is '{type.FullName}'";
        problem = found is null ? $"it takes {string.Join(" or ", shapes.Select(shape => shape.Takes).Distinct(StringComparer.Ordinal))}, and {value}" : null;
        return found;
    }

    private string? ProblemOf(AttributeData attribute, EncoderTypes types, EncoderShape shape)
    {
        if (!types.IsSupervised)
        {
            return types.Accumulator is null || shape.IsCollectedBy(types.Accumulator) ? null : $"its accumulator '{types.Accumulator.Name}' does not implement {shape.Accumulator}";
        }

        if (shape.Input != EncoderInput.Category) return "an encoder that learns from labels takes a category";
        if (scope.Row.Label is null) return $"it learns from labels, and '{scope.RowType.Name}' has no [Label]";
        if (EncoderOptions.Named(attribute, "Folds") is < 2) return "'Folds' must be at least 2";
        return EncoderOptions.Named(attribute, "Group") is string group && scope.Row.Find(group) is null ? $"'{scope.RowType.Name}' has no column '{group}' to group by" : null;
    }

    private bool TryFindWidth(AttributeData attribute, string name)
    {
        if (!EncoderWidths.TryFind(attribute, out long slots, out string? problem))
        {
            Refuse(attribute, name, $"its class '{attribute.AttributeClass!.Name}' has no [EncoderWidth] that applies");
            return false;
        }

        if (problem is not null)
        {
            scope.Report(PipelineRules.EncoderWidth, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), name, output, slots.ToString(CultureInfo.InvariantCulture), problem);
            return false;
        }

        Slots = (int)slots;
        return true;
    }

    private static EncoderTraits TraitsOf(EncoderTypes types, EncoderShape shape)
    {
        EncoderTraits traits = EncoderTraits.None;
        if (shape.WritesSlots) traits |= EncoderTraits.WritesSlots;
        if (types.IsSupervised) traits |= EncoderTraits.IsSupervised;
        if (types.Accumulator?.AllInterfaces.Any(s_refit.Matches) == true) traits |= EncoderTraits.Refits;
        if (Says(types.Fitted, s_outcome, shape.Input)) traits |= EncoderTraits.ReportsOutcome;
        if (shape.WritesSlots && Says(types.Fitted, s_oneSlot, shape.Input)) traits |= EncoderTraits.SetsOneSlot;
        return traits;
    }

    /// <summary>Whether a struct implements a generic interface for what the encoder takes.</summary>
    private static bool Says(ITypeSymbol fitted, KnownType @interface, EncoderInput input) =>
        fitted.AllInterfaces.Any(one => @interface.Matches(one) && IsInput(one.TypeArguments[0], input));

    private static bool IsInput(ITypeSymbol type, EncoderInput input) => input switch
    {
        EncoderInput.Number => type.SpecialType == SpecialType.System_Double,
        EncoderInput.Category => type.Name == "Category",
        EncoderInput.Text => type.SpecialType == SpecialType.System_String,
        EncoderInput.Time => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        _ => type.Name == "ReadOnlySpan",
    };

    private static string? IndicatorOf(AttributeData attribute, EncoderTypes types, EncoderShape shape)
    {
        if (shape.Input != EncoderInput.Number || !types.Fitted.AllInterfaces.Any(s_indicator.Matches)) return null;
        if (KnownAttributes.EncoderIndicator.FindOn(attribute.AttributeClass!) is not { } declared) return null;
        bool given = EncoderOptions.Named(declared, "Option") is string option && EncoderOptions.Find(attribute, option) is bool value
            ? value
            : EncoderOptions.Named(declared, "Default") is true;
        return given ? EncoderOptions.Named(declared, "Name") as string ?? "missing" : null;
    }

    private void Refuse(AttributeData attribute, string name, string reason) =>
        scope.Report(PipelineRules.EncoderDoesNotFit, SymbolLocations.OfAttribute(attribute, scope.CancellationToken), name, output, reason);

    /// <summary>The encoder as it is written in brackets.</summary>
    public static string ShortName(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }
}
