namespace PipelineDsl.Tests.Encoders.Kinds;

/// <summary>Puts a number where one is missing, and says so in a slot of its own. The smallest encoder with an indicator.</summary>
[EncoderIndicator(Option = nameof(Indicator))]
public sealed class FillAttribute(double with) : StatelessEncoderAttribute<FillEncoder>
{
    public bool Indicator { get; set; }

    public override FillEncoder Create() => new(with);
}

public readonly struct FillEncoder(double with) : IFittedEncoder<FillEncoder>, INumberEncoder, IIndicatorEncoder, IEncodeOutcome<double>
{
    public double Apply(double value) => double.IsNaN(value) ? with : value;

    public bool Indicates(double value) => double.IsNaN(value);

    public EncodeOutcomes OutcomeOf(double value) => double.IsNaN(value) ? EncodeOutcomes.Imputed : EncodeOutcomes.None;

    public void Save(StateWriter writer) => writer.Number("with", with);

    public static FillEncoder Load(StateReader reader) => new(reader.Number("with"));
}
