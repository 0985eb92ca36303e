namespace PipelineDsl.ML.Tests.Wards;

[Model<WardPipeline>]
[LogisticRegression]
[SplitRandom(Validation = 0.2, Test = 0.3, Seed = 4, Key = [nameof(Patient.Ward)])]
public sealed partial class WardModel;
