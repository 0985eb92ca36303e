using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PipelineDsl.Analyzers.Flow;

/// <summary>Walks one body in the order in which it runs and says what each value depends on. The parts that know one kind of code each share it.</summary>
internal sealed class BodyWalker
{
    private readonly IMethodSymbol _method;
    private readonly StatementFlow _statements;
    private readonly LoopFlow _loops;
    private readonly ChoiceFlow _choices;

    public BodyWalker(SummarySession session, IMethodSymbol method)
    {
        Session = session;
        _method = method;
        Variables = new VariableFlow(Control, method.ContainingType.ExtensionParameter ?? (ISymbol)method.ContainingType.OriginalDefinition);
        Heap = new HeapFlow(this);
        Dependencies = new DependencyFlow(this);
        Enumerations = new EnumerationFlow(this);
        References = new ReferenceFlow(this);
        Members = new MemberFlow(this);
        Calls = new CallFlow(this);
        Functions = new FunctionFlow(this);
        Assignments = new AssignmentFlow(this);
        Patterns = new PatternFlow(this);
        Faults = new FaultFlow(this);
        _statements = new StatementFlow(this);
        _loops = new LoopFlow(this);
        Tries = new TryFlow(this);
        _choices = new ChoiceFlow(this);
        Operators = new OperatorFlow(this);
        Creations = new CreationFlow(this);
    }

    public SummarySession Session { get; }

    public ControlStack Control { get; } = new();

    public VariableFlow Variables { get; }

    public HeapFlow Heap { get; }

    public DependencyFlow Dependencies { get; }

    public EnumerationFlow Enumerations { get; }

    public ReferenceFlow References { get; }

    public OperatorFlow Operators { get; }

    public CreationFlow Creations { get; }

    public TryFlow Tries { get; }

    public PseudoMembers Pseudo => Session.Engine.Pseudo;

    /// <summary>The declaration whose body is walked.</summary>
    public SyntaxNode Root { get; private set; } = null!;

    public MemberFlow Members { get; }

    public CallFlow Calls { get; }

    public FunctionFlow Functions { get; }

    public AssignmentFlow Assignments { get; }

    public PatternFlow Patterns { get; }

    public FaultFlow Faults { get; }

    /// <summary>The receivers of the object initializers, <c>with</c> expressions and null-conditional accesses around the code in hand.</summary>
    public Stack<FlowValue> ImplicitReceivers { get; } = new();

    /// <summary>Set when the body has jumps that are not followed: its result then depends on all that it is given.</summary>
    public bool IsBeyondFollowing { get; set; }

    /// <summary>What the body does with what it is given; null for a body that the compiler makes.</summary>
    public MethodSummary Summarize(IOperation? body)
    {
        IMethodSymbol implementation = _method.PartialImplementationPart ?? _method;
        Root = body?.Syntax ?? implementation.ContainingType.DeclaringSyntaxReferences[0].GetSyntax(Session.CancellationToken);
        HeapObject? made = null;
        FlowValue given = FlowValue.Empty;
        Variables.Remember();
        if (_method.ContainingType.ExtensionParameter is { } extended && !_method.IsStatic) given = Bind(extended, Place.Receiver, extended.Type, isGiven: true);
        else if (_method is { MethodKind: MethodKind.Constructor, ContainingType.IsValueType: false })
        {
            made = HeapObject.At(Root, _method.ContainingType, isExact: false);
            Variables.Write(Variables.Receiver, Heap.Allocate(made, FlowValue.Empty));
        }
        else if (!_method.IsStatic) given = Bind(Variables.Receiver, Place.Receiver, _method.ContainingType, _method.MethodKind != MethodKind.Constructor);
        foreach (IParameterSymbol parameter in implementation.Parameters)
        {
            given = given.Join(Bind(parameter, parameter.Ordinal, parameter.Type, parameter.RefKind != RefKind.Out));
        }

        ControlScope scope = Control.Enter(ControlScopeKind.Function);
        try
        {
            if (_method.MethodKind == MethodKind.Constructor) new ConstructorFlow(this).Run(_method, body);
            else Evaluate(body);
        }
        catch (InsufficientExecutionStackException)
        {
            // Code nested deeper than a walk can go. It is not analyzed, so it depends on everything.
            IsBeyondFollowing = true;
        }

        if (!IsBeyondFollowing) Variables.Environment = scope.AtExit.Join(Variables.Environment);
        return new SummaryExport(this, implementation, made).Summarize(scope.Returned, given, Variables.Recall());
    }

    /// <summary>All that a result depends on when it is computed from a value in a way that is not followed.</summary>
    public OriginSet Flatten(FlowValue value, FlowStep? step = null, SymbolSet? without = null) => Dependencies.Flatten(value, step, without);

    /// <summary>Whether a parameter belongs to the parameter list of the type, and is used by one of its members.</summary>
    public bool IsCaptured(IParameterSymbol parameter) =>
        parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } owner && !SymbolEqualityComparer.Default.Equals(owner.OriginalDefinition, _method.OriginalDefinition);

    /// <summary>The value of an expression; of a statement, nothing.</summary>
    public FlowValue Evaluate(IOperation? operation)
    {
        if (operation is null || operation.ConstantValue.HasValue) return FlowValue.Empty;
        Session.CancellationToken.ThrowIfCancellationRequested();
        RuntimeHelpers.EnsureSufficientExecutionStack();
        FlowValue value = Dispatch(operation);
        Tries.Notice(operation, value);
        return value;
    }

    /// <summary>A step at an expression.</summary>
    public static FlowStep StepAt(IOperation operation, string name) => new(operation.Syntax.GetLocation(), name);

    // The commonest kinds first, and by number: asking an object for its interfaces one by one costs more than what is done with it.
    private FlowValue Dispatch(IOperation operation) => operation.Kind switch
    {
        OperationKind.Block => _statements.Block(((IBlockOperation)operation).Operations),
        OperationKind.ExpressionStatement or OperationKind.MethodBody or OperationKind.VariableDeclarationGroup or OperationKind.VariableDeclaration or OperationKind.VariableInitializer => _statements.Each(operation),
        OperationKind.Return => _statements.Return((IReturnOperation)operation),
        OperationKind.Conversion => Operators.Conversion((IConversionOperation)operation),
        OperationKind.Binary => Operators.Binary((IBinaryOperation)operation),
        _ => DispatchByType(operation),
    };

    private FlowValue DispatchByType(IOperation operation) => operation switch
    {
        ILocalReferenceOperation local => local.Local.IsRef ? References.Read(local.Local) : Variables[local.Local],
        IParameterReferenceOperation parameter => Members.Parameter(parameter),
        IInstanceReferenceOperation instance => Members.Instance(instance),
        IConditionalAccessInstanceOperation => ImplicitReceivers.Count > 0 ? ImplicitReceivers.Peek() : FlowValue.Empty,
        IFieldReferenceOperation field => Members.Field(field),
        IPropertyReferenceOperation property => Members.Property(property),
        IArrayElementReferenceOperation element => Members.Element(element.ArrayReference, element.Indices, element),
        IImplicitIndexerReferenceOperation element => Members.Element(element.Instance, [element.Argument], element),
        IInlineArrayAccessOperation element => Evaluate(element.Instance).Under(Flatten(Evaluate(element.Argument))),
        IEventReferenceOperation @event => Members.Event(@event),
        INameOfOperation or ITypeOfOperation or ISizeOfOperation or IDefaultValueOperation or IDiscardOperation or ILocalFunctionOperation => FlowValue.Empty,

        IInvocationOperation call => Calls.Invoke(call),
        IAnonymousFunctionOperation lambda => FlowValue.Of(new FlowFunction(lambda.Symbol, lambda.Body)),
        ITranslatedQueryOperation query => Evaluate(query.Operation),
        IDelegateCreationOperation creation => Evaluate(creation.Target),
        IMethodReferenceOperation reference => Functions.Reference(reference),
        IObjectCreationOperation creation => Creations.Object(creation),
        IAnonymousObjectCreationOperation creation => Creations.Anonymous(creation),
        ITupleOperation tuple => Creations.Tuple(tuple),
        IWithOperation with => Creations.With(with),
        IArrayCreationOperation creation => Creations.Array(creation),
        IArrayInitializerOperation initializer => Creations.ArrayInitializer(initializer),
        ICollectionExpressionOperation creation => Creations.Collection(creation),
        IObjectOrCollectionInitializerOperation initializer => Creations.Initialize(FlowValue.Empty, initializer),

        IUnaryOperation unary => Operators.Unary(unary),
        IInterpolatedStringOperation text => Operators.InterpolatedString(text),
        IInterpolationOperation interpolation => Operators.Interpolation(interpolation),
        IInterpolatedStringHandlerCreationOperation handler => Operators.Handler(handler),
        IIsPatternOperation pattern => FlowValue.DependingOn(Patterns.Match(pattern.Pattern, Evaluate(pattern.Value))),
        IIsTypeOperation test => FlowValue.DependingOn(Evaluate(test.ValueOperand).Presence()),
        IAwaitOperation await => Evaluate(await.Operation),
        IArgumentOperation argument => Evaluate(argument.Value),

        ISimpleAssignmentOperation assignment => Assignments.Simple(assignment),
        ICompoundAssignmentOperation assignment => Assignments.Compound(assignment),
        IIncrementOrDecrementOperation increment => Assignments.Increment(increment),
        IEventAssignmentOperation assignment => Assignments.Subscribe(assignment),
        IDeconstructionAssignmentOperation deconstruction => Assignments.Deconstruct(deconstruction),
        ICoalesceAssignmentOperation assignment => Assignments.Coalesce(assignment),
        IDeclarationExpressionOperation declaration => Evaluate(declaration.Expression),
        IVariableDeclaratorOperation declarator => Assignments.Declare(declarator),

        IConditionalOperation conditional => _choices.Conditional(conditional),
        ICoalesceOperation coalesce => _choices.Coalesce(coalesce),
        IConditionalAccessOperation access => _choices.ConditionalAccess(access),
        ISwitchExpressionOperation choice => _choices.SwitchExpression(choice),
        ISwitchOperation choice => _choices.Switch(choice),

        IForEachLoopOperation loop => _loops.ForEach(loop),
        IForLoopOperation loop => _loops.For(loop),
        IWhileLoopOperation loop => _loops.While(loop),
        ITryOperation @try => Tries.Try(@try),
        IThrowOperation @throw => _statements.Throw(@throw),
        IBranchOperation branch => _statements.Branch(branch),
        IUsingOperation @using => _statements.Using(@using.Resources, @using.Body),
        IUsingDeclarationOperation @using => _statements.Using(@using.DeclarationGroup, body: null),
        IReturnOperation @return => _statements.Return(@return),
        ILockOperation or ILabeledOperation or IEmptyOperation => _statements.Each(operation),
        _ => Operators.Unknown(operation),
    };

    private FlowValue Bind(ISymbol variable, int ordinal, ITypeSymbol type, bool isGiven)
    {
        FlowValue value = isGiven ? FlowValue.Of(Place.Of(ordinal, type)) : FlowValue.Empty;
        Variables.Write(variable, value);
        return value;
    }
}
