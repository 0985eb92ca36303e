namespace PipelineDsl.ML.Tests.Road;

[Model<FraudPipeline>]
[LightGbm(NumberOfIterations = 20, NumberOfLeaves = 7)]
[SplitByTime(Train = "20d", Validation = "2d", Test = "5d")]
public sealed partial class FraudModel;
