using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PipelineDsl.CodeFixes;

/// <summary>PDL2006: drops a <c>Delay</c> that is too short, so that it is taken from the columns.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveDelayCodeFix)), Shared]
public sealed class RemoveDelayCodeFix() : RemoveArgumentCodeFix("PDL2006", "Delay", Title)
{
    internal const string Title = "Take the delay from the columns";
}
