using PipelineDsl.Generators.Diagnostics;
using PipelineDsl.Generators.Infrastructure;
using PipelineDsl.Generators.Model;

namespace PipelineDsl.Generators.Parsing;

/// <summary>Sorts features so that each follows those it reads, otherwise by declaration.</summary>
internal static class FeatureOrder
{
    public static List<FeatureModel> Sort(GraphScope scope, List<FeatureParser.Parsed> features)
    {
        var byMethod = features.ToDictionary(feature => feature.Method.Name, StringComparer.Ordinal);
        var sorted = new List<FeatureModel>(features.Count);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();
        foreach (FeatureParser.Parsed feature in features) Visit(feature);
        return sorted;

        void Visit(FeatureParser.Parsed feature)
        {
            string name = feature.Method.Name;
            if (done.Contains(name)) return;
            int start = path.IndexOf(name);
            if (start >= 0)
            {
                string circle = string.Join(" reads ", path.Skip(start).Append(name).Select(part => $"'{part}'"));
                scope.Report(PipelineRules.FeatureCycle, SymbolLocations.OfIdentifier(feature.Method), name, circle);
                return;
            }

            path.Add(name);
            foreach (string read in feature.Reads)
            {
                if (byMethod.TryGetValue(read, out FeatureParser.Parsed next)) Visit(next);
            }

            path.RemoveAt(path.Count - 1);
            if (done.Add(name)) sorted.Add(feature.Model);
        }
    }
}
