namespace PipelineDsl.Generators.Model;

/// <summary>What an encoder takes.</summary>
internal enum EncoderInput
{
    Number,
    Category,
    Text,
    Time,
    Vector,
}
