namespace PipelineDsl;

/// <summary>A pipeline fitted to training rows, and those rows encoded.</summary>
/// <typeparam name="TPipeline">The pipeline.</typeparam>
/// <param name="Pipeline">The fitted pipeline.</param>
/// <param name="Matrix">
/// The training rows with their labels. Where encoders learn from labels, each row is encoded without its own, which
/// <c>Pipeline.Encode</c> of the same rows would not do.
/// </param>
/// <param name="FitTime">How long the fit took, cross-fitting included.</param>
/// <param name="EncodeTime">How long encoding took.</param>
public sealed record PipelineFit<TPipeline>(TPipeline Pipeline, EncodedMatrix Matrix, TimeSpan FitTime, TimeSpan EncodeTime);
