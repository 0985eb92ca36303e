using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace PipelineDsl.CompilerServices;

/// <summary>Puts a trace together from what every pipeline offers: Values, slots, and the encoders as they are saved.</summary>
internal static class PipelineTracer
{
    public static PipelineTrace Trace<TPipeline, TRow, TValues, TState>(TPipeline pipeline, in TValues values)
        where TPipeline : class, IPipeline<TPipeline, TRow, TValues, TState>
        where TValues : struct, IFeatureValues<TValues>
        where TState : PipelineState<TRow>
    {
        PipelineDescription description = TPipeline.Description;
        var vector = new float[description.Width];
        pipeline.EncodeRows([values], vector);
        var report = new EncodeReport(description);
        pipeline.Report(in values, report);
        using JsonDocument saved = Saved(pipeline.SaveEncoders);
        var features = ImmutableArray.CreateBuilder<FeatureTrace>(description.Features.Length);
        for (int i = 0; i < description.Features.Length; i++)
        {
            FeatureDescription feature = description.Features[i];
            ImmutableArray<SlotTrace> slots = [.. Enumerable.Range(feature.Offset, feature.Width).Select(slot => new SlotTrace(slot, pipeline.SlotNames[slot], vector[slot]))];
            ImmutableArray<EncoderTrace> encoders = [.. feature.Encoders.Select(name => new EncoderTrace(name[(feature.Name.Length + 1)..], Parameters(saved.RootElement.GetProperty(name))))];
            string? value = (report[i] & EncodeOutcomes.Missing) != 0 ? null : Text(in values, i);
            features.Add(new FeatureTrace(feature.Name, feature.ValueType, value, report[i], encoders, slots));
        }

        return new PipelineTrace(description.Name, features.MoveToImmutable());
    }

    private static string Text<TValues>(in TValues values, int feature)
        where TValues : struct, IFeatureValues<TValues>
    {
        for (int length = 64; ; length *= 4)
        {
            char[] buffer = new char[length];
            if (values.TryFormat(feature, buffer, out int written)) return new string(buffer, 0, written);
        }
    }

    private static JsonDocument Saved(Action<StateWriter> save)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            save(new StateWriter(json));
            json.WriteEndObject();
        }

        return JsonDocument.Parse(buffer.WrittenMemory);
    }

    private static ImmutableArray<KeyValuePair<string, string>> Parameters(JsonElement encoder) =>
        [.. encoder.EnumerateObject().Select(property => KeyValuePair.Create(property.Name, property.Value.GetRawText()))];
}
