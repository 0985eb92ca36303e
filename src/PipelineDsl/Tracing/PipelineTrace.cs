using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace PipelineDsl;

/// <summary>How a fitted pipeline sees one row: each feature's raw value, its slots, and the fitted parameters behind them. Prints as a text.</summary>
/// <param name="Pipeline">The pipeline's full name.</param>
/// <param name="Features">The features in the order of Values.</param>
public sealed record PipelineTrace(string Pipeline, ImmutableArray<FeatureTrace> Features)
{
    /// <summary>The trace of a feature.</summary>
    /// <exception cref="KeyNotFoundException">There is no such feature.</exception>
    public FeatureTrace this[string feature] => Features.FirstOrDefault(trace => trace.Name == feature)
        ?? throw new KeyNotFoundException($"{Pipeline} has no feature '{feature}'; it has {string.Join(", ", Features.Select(trace => trace.Name))}.");

    /// <summary>Several lines a feature: the value, each encoder with its parameters, the slots that are not 0.</summary>
    public override string ToString()
    {
        var text = new StringBuilder(Pipeline);
        foreach (FeatureTrace feature in Features)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{feature.Name} ({feature.ValueType}) = {feature.Value ?? "(missing)"}");
            if (feature.Outcomes != EncodeOutcomes.None) text.Append(CultureInfo.InvariantCulture, $"  [{feature.Outcomes}]");
            foreach (EncoderTrace encoder in feature.Encoders) text.Append("\n    ").Append(encoder);
            foreach (SlotTrace slot in feature.Slots)
            {
                if (slot.Value != 0) text.Append(CultureInfo.InvariantCulture, $"\n    {slot.Index}: {slot.Name} = {slot.Value}");
            }

            int zeros = feature.Slots.Count(slot => slot.Value == 0);
            if (zeros > 0) text.Append(CultureInfo.InvariantCulture, $"\n    {zeros} of {feature.Slots.Length} slots are 0");
        }

        return text.ToString();
    }
}
